import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase } from './fresh-database.js';
import { testNatsUrl, testRedisUrl } from './test-server-urls.js';

const before = { ...process.env };

beforeEach(() => {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('MAILLAGE_TEST_')) Reflect.deleteProperty(process.env, name);
  }
});

afterEach(() => {
  Object.assign(process.env, before);
});

describe('the servers for tests', () => {
  it('are named in the refusal when they were not started', () => {
    expect(() => freshDatabase()).toThrow(
      'This test needs MongoDB, and MAILLAGE_TEST_MONGODB_URL is not set.',
    );
    expect(() => testNatsUrl()).toThrow('This test needs NATS');
    expect(() => testNatsUrl('reporting')).toThrow('MAILLAGE_TEST_NATS_URL_REPORTING is not set');
    expect(() => testRedisUrl()).toThrow('This test needs Redis');
  });

  it('give each part its own NATS user', () => {
    process.env['MAILLAGE_TEST_NATS_URL_GATEWAY'] = 'nats://gateway:secret@127.0.0.1:4222';
    expect(testNatsUrl('gateway')).toBe('nats://gateway:secret@127.0.0.1:4222');
  });

  it('give each worker its own NATS account, when the server has several', () => {
    process.env['MAILLAGE_TEST_NATS_URL_GATEWAY'] = 'nats://gateway:secret@127.0.0.1:4222';
    process.env['MAILLAGE_TEST_NATS_ACCOUNTS'] = '4';
    process.env['JEST_WORKER_ID'] = '3';
    expect(testNatsUrl('gateway')).toBe('nats://gateway_w3:secret@127.0.0.1:4222');
    process.env['JEST_WORKER_ID'] = '5';
    expect(testNatsUrl('gateway')).toBe('nats://gateway_w1:secret@127.0.0.1:4222');
  });

  it('give each worker its own Redis database', () => {
    process.env['MAILLAGE_TEST_REDIS_URL'] = 'redis://tests:secret@127.0.0.1:6379';
    process.env['JEST_WORKER_ID'] = '3';
    expect(testRedisUrl()).toBe('redis://tests:secret@127.0.0.1:6379/3');
    process.env['JEST_WORKER_ID'] = '16';
    expect(testRedisUrl()).toBe('redis://tests:secret@127.0.0.1:6379/1');
  });
});
