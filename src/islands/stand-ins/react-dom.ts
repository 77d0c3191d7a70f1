import {options} from 'preact';

/** Stands for React's flushSync in islands: what is set meanwhile is rendered when this returns. */
export function flushSync(change: () => void): void {
  options.debounceRendering = (render) => {
    render();
  };
  change();
  delete options.debounceRendering;
}
