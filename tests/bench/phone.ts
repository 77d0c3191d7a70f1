import type {Browser, CDPSession, Page} from '@playwright/test';

/** A mid-range phone on a slow mobile network, as Lighthouse emulates one. */
const slowdown = 4;
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** What was transferred: headers, and bodies as the server compressed them. */
export interface Transfer {
  readonly bytes: number;
  readonly requests: number;
}

/** A page on an emulated phone that knows nothing of any site yet. */
export interface Phone {
  readonly page: Page;
  /** What was transferred so far. */
  readonly transferred: () => Transfer;
}

/**
 * Opens a page on an emulated phone.
 *
 * @param script - runs in the page, before anything else in it; a text, since a compiled function may call helpers of its
 *   compiler
 * @param use - what is done there; the phone is put away afterwards
 */
export async function onPhone<T>(
  browser: Browser,
  script: string,
  use: (phone: Phone) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: {width: 390, height: 844},
    deviceScaleFactor: 2,
    hasTouch: false,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript({content: script});
    const session = await context.newCDPSession(page);
    const transferred = await countTransfers(session);
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    return await use({page, transferred});
  } finally {
    await context.close();
  }
}

async function countTransfers(session: CDPSession): Promise<() => Transfer> {
  await session.send('Network.enable');
  const transferred = new Map<string, number>();
  session.on('Network.responseReceived', ({requestId, response}) => {
    if (/^https?:/u.test(response.url)) transferred.set(requestId, 0);
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (transferred.has(requestId)) transferred.set(requestId, encodedDataLength);
  });
  return () => ({
    bytes: [...transferred.values()].reduce((sum, one) => sum + one, 0),
    requests: transferred.size,
  });
}

/** What was transferred between two moments. */
export function transferSince(before: Transfer, after: Transfer): Transfer {
  return {bytes: after.bytes - before.bytes, requests: after.requests - before.requests};
}
