/** What is loaded when a reader first searches. */
export {takeEntry} from './load-index';
export {answerIn} from './search-dialog';
export {showSearchPage} from './search-page';
