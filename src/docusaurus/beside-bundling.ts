import type {Compiler} from 'webpack';

/** Work that is done while pages are bundled and rendered. */
export interface WorkBeside {
  /** To be added to the configuration of one of the bundler's compilers. */
  readonly plugin: {readonly apply: (compiler: Compiler) => void};
  /** Waits until it is done. */
  readonly finish: () => Promise<void>;
}

/**
 * Begins work when the bundler begins, in other threads: it keeps one of the machine's cores busy at most times. Not
 * earlier, since the output folder is emptied shortly before.
 *
 * @param begin - begins the work
 */
export function besideBundling(begin: () => Promise<unknown>): WorkBeside {
  let work: Promise<unknown> | undefined;
  return {
    plugin: {
      apply(compiler) {
        compiler.hooks.beforeRun.tap('ladder-work-beside', () => {
          work = begin();
          // Whoever waits for it hears of what went wrong; until somebody does, it has not gone unheard.
          work.catch(() => undefined);
        });
      },
    },
    async finish() {
      await (work ?? begin());
    },
  };
}
