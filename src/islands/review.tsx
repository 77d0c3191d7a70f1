import {createRoot} from 'react-dom/client';
import type {ReviewProps} from '../ladder/review/review-list';
import type {Island} from '../page-script/islands';
import {ReviewApp} from './review/ReviewApp';

/** Writes review sheets, which stay in the browser and in the files of who writes them. */
export const mount: Island['mount'] = (element) => {
  const props = JSON.parse(element.dataset.props ?? '{}') as ReviewProps;
  element.replaceChildren();
  createRoot(element).render(<ReviewApp {...props} />);
};
