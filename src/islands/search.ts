import type {Island} from '../page-script/islands';
import {takeAnswers} from './search/load-index';
import {answerIn} from './search/search-dialog';
import {showSearchPage} from './search/search-page';

/** Searches the ladder: in the dialog that the page script opens, or on the search page. */
export const mount: Island['mount'] = (element, answers) => {
  takeAnswers(answers);
  const input = element.querySelector('input');
  if (element instanceof HTMLDialogElement && input) answerIn(element, input);
  else showSearchPage(element);
};
