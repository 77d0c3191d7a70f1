import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import {Breadcrumbs} from '@site/src/components/Breadcrumbs';

/** Where a page stands: the ladder, its track, itself. */
export default function DocBreadcrumbs(): ReactNode {
  const steps = useSidebarBreadcrumbs();
  if (!steps) return null;
  return (
    <Breadcrumbs
      steps={steps.map(({label, href}, index) => ({
        label,
        ...(href && index < steps.length - 1 && {to: href}),
      }))}
    />
  );
}
