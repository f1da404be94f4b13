import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { foundIn } from './readings';

const SECRET = 'Zoë "Q" Quistgård: 🛒 lost';

test.each([
  ['plain', SECRET],
  ['within other text', `a${SECRET}b`],
  ['in other letters', SECRET.toUpperCase()],
  ['in JSON', JSON.stringify({ name: SECRET })],
  ['in JSON of ASCII alone', String.raw`{"name":"Zo\u00eb \"Q\" Quistg\u00e5rd: \ud83d\uded2 lost"}`],
  ['in an address', `?name=${encodeURIComponent(SECRET)}`],
  ['in hex', Buffer.from(`x${SECRET}`).toString('hex')],
  ...['', 'x', 'xy'].map((before) => [
    `in base64 after ${before.length} bytes`,
    `{"a":"${Buffer.from(`${before}${SECRET}z`).toString('base64')}"}`,
  ]),
  ['deflated', deflateRawSync(`{"name":"${SECRET}"}`).toString('base64')],
  ['deflated with a head', deflateSync(SECRET).toString('base64')],
  ['zipped', gzipSync(SECRET).toString('base64')],
  ['in base64 of wide characters', Buffer.from(`${SECRET} `, 'utf16le').toString('base64')],
])('what is stored %s is found', (_how, stored) => {
  expect(foundIn(['{}', stored], [SECRET, 'something else'])).toEqual([SECRET]);
});
