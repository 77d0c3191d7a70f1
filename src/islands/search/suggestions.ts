import {element} from '../../page-script/elements';
import {say} from '../../ladder/language';

/** What a reader can search for in this ladder, offered while nothing is typed. */
export interface Suggestions {
  readonly element: HTMLElement;
  show(texts: readonly string[]): void;
}

/** @param choose - searches for what is pressed */
export function suggestions(choose: (text: string) => void): Suggestions {
  const row = element('p', {class: 'search__suggestions', hidden: true});
  return {
    element: row,
    show: (texts) => {
      row.hidden = texts.length === 0;
      const buttons = texts.map((text) => {
        const button = element('button', {type: 'button', class: 'quiet-button'}, text);
        button.addEventListener('click', () => {
          choose(text);
        });
        return button;
      });
      row.replaceChildren(say`Try`, ' ', ...buttons.flatMap((button) => [button, ' ']));
    },
  };
}
