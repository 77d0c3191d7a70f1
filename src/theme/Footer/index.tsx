import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {PrintFoot} from '@site/src/components/PrintFoot';
import type {ReactNode} from 'react';

/** The foot of every page. */
export default function Footer(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <>
      <footer className="foot">
        <p>{siteConfig.title} is kept by the people it describes. Anyone may propose a change.</p>
      </footer>
      <PrintFoot />
    </>
  );
}
