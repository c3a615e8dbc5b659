import { connect } from '@nats-io/transport-node'; // breaks: packages-leave-nats-to-messaging
import { Queue } from 'bullmq'; // breaks: only-jobs-know-bullmq
import mongoose from 'mongoose'; // breaks: only-persistence-knows-mongoose
import { shelve } from '../../../services/archive/src/shelves/shelf.js'; // breaks: nothing-imports-a-service

export const fold = [connect, Queue, mongoose, shelve];
