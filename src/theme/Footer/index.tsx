import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {changesPath} from '@site/src/ladder/changes/changes-address';
import {PrintFoot} from '@site/src/components/PrintFoot';
import type {ReactNode} from 'react';
import {rich, say} from '@site/src/components/language';

/** The foot of every page. */
export default function Footer(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const repository = siteConfig.customFields?.repository as string | undefined;
  return (
    <>
      <footer className="foot">
        <p>
          {say`${siteConfig.title} is kept by the people it describes.`}
          {repository && (
            <> {rich`Anyone may ${(<Link to={repository}>{say`propose a change`}</Link>)}.`}</>
          )}{' '}
          <Link to={changesPath}>{say`What changed`}</Link>
          {' · '}
          <Link to="/files/">{say`Plain files`}</Link>
        </p>
      </footer>
      <PrintFoot />
    </>
  );
}
