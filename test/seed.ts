/**
 * Random tests take the same inputs every time, so that a run says something about the change and not about chance.
 * `SEED=… npm test` takes others: worth doing now and then.
 */
import process from 'node:process';
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env.SEED ?? 20_220_113)});
