import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from './settings.js';

describe('the settings', () => {
  it('listen on port 8080 with the demo network unless told', () => {
    expect(settingsFrom({})).toMatchObject({
      publicPort: 8080,
      publicUrl: 'http://127.0.0.1:8080',
      demo: 'on',
    });
  });

  it('take a blank variable for one that is not set', () => {
    expect(settingsFrom({ MAILLAGE_PORT: ' ', MAILLAGE_DEMO: '' }).publicPort).toBe(8080);
  });

  it('resolve the data folder from where the person is', () => {
    expect(settingsFrom({ MAILLAGE_DATA: 'mine', INIT_CWD: '/home/awa' }).dataRoot).toBe(
      '/home/awa/mine',
    );
  });

  it.each(['0', '65536', '80a', '1.5'])('refuse %s as a port', (port) => {
    expect(() => settingsFrom({ MAILLAGE_PORT: port })).toThrow(`MAILLAGE_PORT is "${port}"`);
  });

  it('refuse a public address that is none', () => {
    expect(() => settingsFrom({ PUBLIC_URL: 'maillage.example.fr' })).toThrow('PUBLIC_URL is');
  });
});
