import {useState, type ReactNode} from 'react';
import {DocumentNodes} from '../../components/review/DocumentNodes';
import {PlaceLink, type Go} from '../../components/review/PlaceLink';
import {useArrival} from '../../components/review/use-arrival';
import {titleOfSheet} from '../../ladder/review/say';
import type {Sheet} from '../../ladder/review/sheet';
import {sheetCsv} from '../../ladder/review/sheet-csv';
import {sheetFileName} from '../../ladder/review/sheet-file';
import {writeClipboard} from '../clipboard';
import {download} from './download';
import {today} from '../today';
import type {Reading} from './use-reading';
import {say} from '../../ladder/language';

const articleId = 'review-document';

interface Props {
  readonly sheet: Sheet;
  /** Absent while it is loaded, and where it cannot be. */
  readonly reading: Reading | undefined;
  readonly go: Go;
}

/** A sheet as it is handed over: on paper, on the clipboard, or in a file for a document or a spreadsheet. */
export function SheetAsDocument({sheet, reading, go}: Props): ReactNode {
  const [withoutEmpty, setWithoutEmpty] = useState(true);
  const [said, setSaid] = useState('');
  const options = {withoutEmpty};
  useArrival(articleId, titleOfSheet(sheet));
  const give = (ending: string, type: string, text: string): void => {
    const name = sheetFileName(sheet, today(), ending);
    download(name, type, text);
    setSaid(say`Downloaded ${name}`);
  };
  async function copy({sheetDocument, documentHtml, sheetMarkdown}: Reading): Promise<void> {
    const html = documentHtml(sheetDocument(sheet, options));
    const copied = await writeClipboard(sheetMarkdown(sheet, options), html);
    setSaid(
      copied
        ? say`Copied: paste it into a document.`
        : say`The browser did not allow copying. Download it as Markdown.`,
    );
  }
  return (
    <>
      <div className="review-document-bar">
        <div className="review-actions">
          <PlaceLink
            place={{sheet: sheet.key}}
            go={go}
            className="quiet-button"
          >{say`Go on writing`}</PlaceLink>
          {reading && (
            <>
              <Button
                label={say`Print`}
                onPress={() => {
                  print();
                }}
              />
              <Button
                label={say`Copy for a document`}
                onPress={() => {
                  void copy(reading);
                }}
              />
              <Button
                label={say`Download as Markdown`}
                onPress={() => {
                  give('md', 'text/markdown', reading.sheetMarkdown(sheet, options));
                }}
              />
              <Button
                label={say`Download as CSV`}
                onPress={() => {
                  give('csv', 'text/csv', sheetCsv(sheet, options));
                }}
              />
            </>
          )}
        </div>
        <label className="review-check">
          <input
            type="checkbox"
            checked={withoutEmpty}
            onChange={({currentTarget}) => {
              setWithoutEmpty(currentTarget.checked);
            }}
          />{' '}
          {say`Leave out lines with nothing written`}
        </label>
        <p role="status" className="review-keeping">
          {said}
        </p>
      </div>
      <article
        id={articleId}
        className="review-document"
        tabIndex={-1}
        aria-label={titleOfSheet(sheet)}
      >
        {reading ? (
          <DocumentNodes nodes={reading.sheetDocument(sheet, options)} />
        ) : (
          <p>{say`The document is being made. If it does not come, check the connection and load the page again.`}</p>
        )}
      </article>
    </>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly onPress: () => void;
}

function Button({label, onPress}: ButtonProps): ReactNode {
  return (
    <button type="button" className="quiet-button" onClick={onPress}>
      {label}
    </button>
  );
}
