/** What is loaded when a reader first searches. */
export {openSearchDialog} from './search-dialog';
export {showSearchPage} from './search-page';
