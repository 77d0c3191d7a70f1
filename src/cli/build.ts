import {resolve} from 'node:path';
import {publish} from './publish-site/publish';

/** `npm run build`: builds the site beside the one that is there, and puts it in its place when it is whole. */
async function main(): Promise<void> {
  const siteDir = resolve(__dirname, '../..');
  process.exitCode = await publish(siteDir, process.argv.slice(2));
}

void main();
