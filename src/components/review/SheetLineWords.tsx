import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import type {SheetLine} from '../../ladder/review/sheet';
import {shorten} from '../../ladder/shorten';
import {say} from '../language';

/** A line in the words that a sheet is about, with the control that copies its permanent link. */
export function SheetLineWords({
  line: {id, wording, concern, words},
}: {
  readonly line: SheetLine;
}): ReactNode {
  const href = useBaseUrl(`/s/${id}/#${wording}`);
  return (
    <p className="line">
      {concern !== undefined && <strong className="concern">{concern}: </strong>}
      {words}
      {/* eslint-disable-next-line @docusaurus/no-html-links -- the page's script copies it */}
      <a
        className="copy"
        href={href}
        data-wording={wording}
        aria-label={say`Copy link: ${shorten(words, 60)}`}
      />
    </p>
  );
}
