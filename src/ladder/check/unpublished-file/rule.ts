// cspell:ignore mkdn adoc
import {resolveReference} from '../../references';
import {defineRule} from '../rule';

/** Endings of what people write a level in. */
const document = /\.(?:mdx?|markdown|mdown|mkdn?|txt|rst|adoc|rtf|docx?|odt|pages|html?)$/iu;

export const unpublishedFile = defineRule({
  scope: 'ladder',
  name: 'unpublished-file',
  severity: 'warning',
  why: 'Pages are made of files that end in `.md`, in small letters. A level in another file, or behind a symbolic link, is on no page. A document that a page links to is published as it is.',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\nPrint [the plan](plan.docx).\n',
    'Garden/plan.docx': '',
  },
  bad: {
    'Garden/L2-Gardener.MD': '# L2: Gardener\n',
    'Garden/L3-Head-Gardener.docx': '',
    'Garden/README.md': '# Garden\n',
  },
  says: [
    'Garden/L2-Gardener.MD:1:1 Unexpected file ending `.MD`, expected `.md`: the file is not published; rename it',
    'Garden/L3-Head-Gardener.docx:1:1 Unexpected file ending `.docx`, expected `.md`: the file is not published; put its words into a Markdown file, or link to it',
  ],
  check({ladder, surroundings}) {
    const linked = new Set(
      ladder.pages.flatMap((page) =>
        page.links.flatMap(({url, kind}) => {
          const destination = resolveReference(url, page.path, surroundings, kind);
          return destination.kind === 'file' ? destination.path : [];
        }),
      ),
    );
    return [...surroundings.files].flatMap((path) => {
      const [ending] = document.exec(path) ?? [];
      if (ending === undefined || linked.has(path)) return [];
      const isMarkdown = /^\.m(?:d|ark)/iu.test(ending);
      const mend = isMarkdown ? 'rename it' : 'put its words into a Markdown file, or link to it';
      const message = `Unexpected file ending \`${ending}\`, expected \`.md\`: the file is not published; ${mend}`;
      return [{path, at: {line: 1, column: 1}, message}];
    });
  },
});
