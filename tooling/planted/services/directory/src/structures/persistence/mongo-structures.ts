// breaks: structures-are-written-by-their-store
import { STRUCTURE_MODEL } from './structure.schema.js';

export const writtenPast = STRUCTURE_MODEL;
