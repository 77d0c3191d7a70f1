import {expect, test} from '@playwright/test';
import writeSpreadsheet from 'write-excel-file/node';
import {UsageError} from './command';
import {readSheets} from './import-files';

test('a spreadsheet is read as its cells are written, each sheet under its name', async () => {
  const day = {value: new Date('2026-03-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd'} as const;
  const content = await writeSpreadsheet([
    {
      sheet: 'Beds',
      data: [
        ['rank', 'role', 'text', 'since', 'hours'],
        ['L2', 'Gardener', 'I sow on time.', day, 4],
        ['L3', null, 'I plan a year.'],
      ],
    },
    {sheet: 'Trees', data: [['rank'], ['L1']]},
  ]).toBuffer();
  expect(await readSheets(content, '.xlsx', 'Garden')).toEqual([
    {
      name: 'Beds',
      rows: [
        ['rank', 'role', 'text', 'since', 'hours'],
        ['L2', 'Gardener', 'I sow on time.', '2026-03-01', '4'],
        ['L3', '', 'I plan a year.', '', ''],
      ],
    },
    {name: 'Trees', rows: [['rank'], ['L1']]},
  ]);
});

test('the only sheet of a file, if nobody has named it, is called as the file is', async () => {
  const content = await writeSpreadsheet([['rank'], ['L1']], {sheet: 'Sheet1'}).toBuffer();
  expect(await readSheets(content, '.xlsx', 'Garden')).toEqual([
    {name: 'Garden', rows: [['rank'], ['L1']]},
  ]);
});

test('what is no spreadsheet is refused in a sentence', async () => {
  await expect(readSheets(Buffer.from('rank,role'), '.xlsx', 'Garden')).rejects.toThrow(UsageError);
  await expect(readSheets(Buffer.from('x'), '.ods', 'Garden')).rejects.toThrow(/expected \.csv/u);
});
