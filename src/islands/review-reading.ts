/**
 * Reads evidence as Markdown, and makes documents of sheets: a program of its own, since writing needs none of it. It
 * mounts nothing.
 */
export {documentHtml} from '../ladder/review/document-node';
export {evidenceNodes} from '../ladder/review/evidence';
export {sheetDocument} from '../ladder/review/sheet-document';
export {sheetMarkdown} from '../ladder/review/sheet-markdown';
