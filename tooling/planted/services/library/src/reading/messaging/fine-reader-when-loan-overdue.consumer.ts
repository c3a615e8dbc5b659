import { connect } from '@nats-io/transport-node';
import { nowhere } from './not-there.js'; // breaks: everything-resolves
import { parse } from 'csv-parse'; // breaks: declared-dependencies-only
import { eventually } from '@maillage/testing'; // breaks: no-test-code-in-production
import { fold } from '../../../../../packages/vault/src/fold.js'; // breaks: packages-by-name

export const reaction = [connect, nowhere, parse, eventually, fold];
