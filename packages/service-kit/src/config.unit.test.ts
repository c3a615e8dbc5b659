import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig, serviceConfigSchema } from './config.js';

const right = {
  PORT: '4101',
  MONGODB_URL: 'mongodb://u:secret@127.0.0.1:27017/maillage_directory?replicaSet=rs',
  NATS_URL: 'nats://u:secret@127.0.0.1:4222',
  REDIS_URL: 'redis://u:secret@127.0.0.1:6379',
  SIGNING_KEY_FILE: '/keys/directory.json',
  TRUSTED_KEYS: 'http://127.0.0.1:8080/keys',
};

describe('the environment of a service', () => {
  it('is read with defaults for what may be left out', () => {
    expect(loadConfig('directory', serviceConfigSchema, right)).toMatchObject({
      PORT: 4101,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      DEMO_NETWORK: 'off',
    });
  });

  it('is refused in one sentence that names each wrong variable and shows no value', () => {
    const wrong = { ...right, PORT: 'many', MONGODB_URL: 'mongodb://u:secret@host', NATS_URL: '' };
    const load = (): unknown => loadConfig('directory', serviceConfigSchema, wrong);
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/^directory cannot start, .*PORT.*NATS_URL.*MONGODB_URL.*\.$/);
    expect(load).not.toThrow('secret');
  });
});
