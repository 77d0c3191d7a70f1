import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import files from '@generated/ladder/default/files.json';
import {Breadcrumbs} from '@site/src/components/Breadcrumbs';
import {rich, say} from '@site/src/components/language';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';

/** A link to what is no page of Docusaurus; without words, by the name of the file. */
function FileLink({
  path,
  children,
}: {
  readonly path: string;
  readonly children?: string;
}): ReactNode {
  const name = decodeURIComponent(path).replace(/^.*\//u, '');
  return <Link to={`pathname://${path}`}>{children ?? name}</Link>;
}

/** The ladder as plain files: where they are, what is in them, and a sample of each. */
export default function Files(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {isWhole, json, schema, csv, columns, tracks, sample} = files;
  const root = `${isWhole ? siteConfig.url : ''}${siteConfig.baseUrl.replace(/\/$/u, '')}`;
  return (
    <Layout
      title={say`Plain files`}
      description={say`The ladder as JSON, as a sheet, and as Markdown.`}
    >
      <main id={SkipToContentFallbackId} className="plain-files markdown">
        <Breadcrumbs steps={[{label: say`Plain files`}]} />
        <Heading as="h1">{say`Plain files`}</Heading>
        <p>
          {say`The whole ladder is here for other programs. The files are made from the pages, and change with them.`}
          {!isWhole && (
            <>
              {' '}
              {say`Addresses in them begin with a slash, since the site does not know the name of its host.`}
            </>
          )}
        </p>
        <Heading as="h2">JSON</Heading>
        <p>
          {rich`${(<FileLink path={json} />)} is everything that the ladder says, with permanent links and dates. ${(<FileLink path={schema} />)} says what may be in it (JSON Schema, draft 2020-12).`}
        </p>
        {sample && <pre>{sample.json}</pre>}
        <Heading as="h2">{say`Sheet`}</Heading>
        <p>
          {rich`${(<FileLink path={csv} />)} opens in a spreadsheet. Each expectation, example, fact and summary has a row, with these columns: ${(<code>{columns.join(', ')}</code>)}. An apostrophe stands before what would be a formula.`}
        </p>
        {sample && <pre>{sample.csv}</pre>}
        {tracks.length > 0 && (
          <>
            <Heading as="h2">{say`One track`}</Heading>
            <ul>
              {tracks.map((track) => (
                <li key={track.json}>
                  {track.name}: <FileLink path={track.json}>JSON</FileLink>,{' '}
                  <FileLink path={track.csv}>CSV</FileLink>
                </li>
              ))}
            </ul>
          </>
        )}
        <Heading as="h2">Markdown</Heading>
        <p>
          {rich`Each page is there as Markdown: its address, with ${(<code>.md</code>)} in place of the slash at its end. ${(<FileLink path="/llms.txt" />)} lists these files for programs that read for people, and ${(<FileLink path="/llms-full.txt" />)} has all of them.`}
        </p>
        {sample && (
          <>
            <p>
              {rich`For example ${(<FileLink path={sample.markdown}>{sample.level}</FileLink>)}.`}
            </p>
            <Heading as="h2">{say`Frame`}</Heading>
            <p>
              {rich`Another page can show a line, an area or a level: put ${(<code>embed.html</code>)} after its permanent link. There is no script in it, and its colors are those of the browser, light or dark.`}
            </p>
            <pre>{`<iframe src="${root}${sample.embed}" title="${sample.level}" height="120"></iframe>`}</pre>
          </>
        )}
      </main>
    </Layout>
  );
}
