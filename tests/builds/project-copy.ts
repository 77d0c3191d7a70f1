import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {stripVTControlCharacters} from 'node:util';

const root = resolve(__dirname, '../..');

export type Files = Readonly<Record<string, string | Buffer>>;

/** What a person at the command line sees of a build. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** A copy of the project in a folder of its own, with a ladder of its own; its packages are a link to the project's. */
export class ProjectCopy {
  constructor(
    readonly folder: string,
    files: Files,
  ) {
    for (const name of ['src', 'static', 'docusaurus.config.ts', 'sidebars.ts'])
      cpSync(join(root, name), join(folder, name), {recursive: true});
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    this.write(files);
  }

  write(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), {recursive: true});
      writeFileSync(join(this.folder, name), text);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Puts one text in place of another that is there once. */
  edit(name: string, text: string, by: string): void {
    const whole = this.read(name);
    if (whole.split(text).length !== 2) throw new Error(`${name} has not \`${text}\` once`);
    this.write({[name]: whole.replace(text, by)});
  }

  /** Runs `npm run build`. */
  build(...args: readonly string[]): Outcome {
    const {status, stdout, stderr} = spawnSync(
      join(root, 'node_modules/.bin/tsx'),
      ['src/cli/build.ts', ...args],
      {cwd: this.folder, encoding: 'utf8', env: this.environment()},
    );
    return {status, output: stripVTControlCharacters(stdout + stderr)};
  }

  environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      SITE_BASE_URL: '/',
      SITE_URL: 'https://ladder.example.org',
      SITE_REPOSITORY: '',
    };
  }

  /** Every file of the built site, by its path in it; bytes as characters. */
  site(): Map<string, string> {
    const out = join(this.folder, 'build');
    const files = readdirSync(out, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    return new Map(files.map((file) => [file.slice(out.length + 1), readFileSync(file, 'latin1')]));
  }
}
