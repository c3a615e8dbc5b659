import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@maillage/kernel';
import { NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { problemOf, statusOfKind } from './problem.js';

describe('problem details', () => {
  it.each(Object.entries(statusOfKind))(
    'of a refusal of kind %s have status %d',
    (kind, status) => {
      const error = new DomainError(kind as keyof typeof statusOfKind, 'X.CODE', 'why', {
        more: 1,
      });
      expect(problemOf(error, 'cor-1')).toMatchObject({
        type: 'about:blank',
        status,
        code: 'X.CODE',
        detail: 'why',
        correlationId: 'cor-1',
        more: 1,
      });
    },
  );

  it('cannot be changed by the details of a refusal', () => {
    const error = new DomainError('conflict', 'X.CODE', 'why', { status: 200, code: 'OTHER' });
    expect(problemOf(error, 'cor-1')).toMatchObject({ status: 409, code: 'X.CODE' });
  });

  it('name the fields of a schema error', () => {
    const result = z.object({ a: z.object({ b: z.number() }) }).safeParse({ a: { b: 'x' } });
    expect(problemOf(result.error, 'c')).toMatchObject({
      status: 400,
      code: 'REQUEST.OFF_SCHEMA',
      issues: [{ path: 'a.b' }],
    });
  });

  it('say that a server is away, without saying which', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 10.0.0.3'), {
      name: 'MongoServerSelectionError',
    });
    const problem = problemOf(error, 'c');
    expect(problem).toMatchObject({ status: 503, code: 'SERVICE.UNAVAILABLE' });
    expect(JSON.stringify(problem)).not.toContain('10.0.0.3');
  });

  it('keep the status of Nest’s and Fastify’s own refusals', () => {
    expect(problemOf(new NotFoundException(), 'c')).toMatchObject({ status: 404 });
    const tooLarge = Object.assign(new Error('too large'), { statusCode: 413 });
    expect(problemOf(tooLarge, 'c')).toMatchObject({ status: 413, title: 'Payload too large' });
  });

  it('say nothing of a defect', () => {
    expect(problemOf(new TypeError('secret'), 'c')).toMatchObject({
      status: 500,
      code: 'SERVICE.DEFECT',
    });
    expect(JSON.stringify(problemOf('secret', 'c'))).not.toContain('secret');
  });
});
