import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useBaseUrl from '@docusaurus/useBaseUrl';
import islands from '@generated/ladder/default/islands.json';
import siteStorage from '@generated/site-storage';
import {searchEntryAddress} from '@site/src/ladder/search/index-format';
import type {ReactNode} from 'react';
import {say} from '@site/src/components/language';

/** The bar at the top. Its controls work without the application: a popover, links, and the page's script. */
export default function Navbar(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {repository, logo} = siteConfig.customFields ?? {};
  const logoAddress = useBaseUrl(typeof logo === 'string' ? logo : '');
  return (
    <header className="bar">
      <div className="bar__inner">
        <button type="button" className="bar__control bar__menu" popoverTarget="site-menu">
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M3 5.5h14M3 10h14M3 14.5h14" />
          </svg>
          <span className="visually-hidden">{say`Menu`}</span>
        </button>
        <Link to="/" className="bar__brand">
          {typeof logo === 'string' ? (
            <img className="bar__logo" src={logoAddress} alt="" />
          ) : (
            <svg
              width="20"
              height="20"
              viewBox="0 0 24 24"
              aria-hidden="true"
              className="bar__mark"
            >
              <path d="M7 2.5v19M17 2.5v19M7 7h10M7 12h10M7 17h10" />
            </svg>
          )}
          {siteConfig.title}
        </Link>
        <div className="bar__end">
          <button
            type="button"
            className="bar__search needs-script"
            data-search-open={useBaseUrl(islands.search.program)}
            data-island-data={useBaseUrl(searchEntryAddress)}
          >
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="8.75" cy="8.75" r="5.25" />
              <path d="m12.75 12.75 4 4" />
            </svg>
            <span className="bar__search-words">{say`Search`}</span>
            <kbd aria-hidden="true">/</kbd>
          </button>
          <Link isNavLink className="bar__link" to="/compare/">
            {say`Compare`}
          </Link>
          <Link isNavLink className="bar__link bar__link--wide" to="/review/">
            {say`Review`}
          </Link>
          {typeof repository === 'string' && repository !== '' && (
            <Link className="bar__link bar__link--wide" href={repository}>
              {say`Source`}
            </Link>
          )}
          <button
            type="button"
            className="bar__control needs-script"
            data-colour-switch={`theme${siteStorage.namespace}`}
            title={say`Switch between light and dark colors`}
          >
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="6.5" />
              <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" className="filled" />
            </svg>
            <span className="visually-hidden">{say`Switch between light and dark colors`}</span>
          </button>
        </div>
      </div>
    </header>
  );
}
