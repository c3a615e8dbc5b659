import { refusesBadInput } from './bad-input.js';

refusesBadInput({ seed: 4, runs: 40 });
