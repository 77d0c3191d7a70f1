import type {ClipboardEvent, ReactNode} from 'react';
import {pastedText} from '../../ladder/review/pasted-links';

interface Props {
  readonly id: string;
  /** What it is for, in full: screen readers do not tell where it stands. */
  readonly label: string;
  /** The id of what else is to be known of it; '' for nothing. */
  readonly describedBy?: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

/**
 * A field for Markdown that grows with its text. What is pasted keeps its links. Its owner need not render it again at
 * each letter.
 */
export function TextField({id, label, describedBy, placeholder, value, onWrite}: Props): ReactNode {
  return (
    <div className="review-grow" data-text={value}>
      <textarea
        id={id}
        className="review-text"
        rows={1}
        aria-label={label}
        aria-describedby={describedBy || undefined}
        placeholder={placeholder}
        value={value}
        // What is typed is kept at once, not when the field is left.
        onInput={({currentTarget: field}) => {
          field.parentElement?.setAttribute('data-text', field.value);
          onWrite(field.value);
        }}
        onPaste={pasteWithLinks}
      />
    </div>
  );
}

function pasteWithLinks(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const [plain, html] = ['text/plain', 'text/html'].map((type) =>
    event.clipboardData.getData(type),
  );
  const text = pastedText(plain ?? '', html ?? '');
  if (text === plain) return;
  event.preventDefault();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way that leaves a step to undo
  document.execCommand('insertText', false, text);
}
