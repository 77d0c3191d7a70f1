/** What is loaded when a reader first searches. */
export {answerIn} from './search-dialog';
export {showSearchPage} from './search-page';
