/**
 * What reads evidence as Markdown, and makes documents of sheets. It is a program of its own: who writes needs none of it,
 * and it is most of what the page of reviews weighs.
 */
export {documentHtml} from '../ladder/review/document-node';
export {evidenceNodes} from '../ladder/review/evidence';
export {sheetDocument} from '../ladder/review/sheet-document';
export {sheetMarkdown} from '../ladder/review/sheet-markdown';
