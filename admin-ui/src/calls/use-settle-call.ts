import type { CallOutcome, CallResource } from '@maillage/contracts/http/directory';
import { useAddUndoableMutation, useNotify, useStoreContext } from 'react-admin';
import { useWrite } from '../providers/use-write.js';
import { SETTLING_CALLS } from './use-calls-to-make.js';

const said: Record<CallOutcome, string> = {
  done: 'appel fait',
  unreachable: 'pas joint',
  'call-again': 'à rappeler',
};

/** Says what became of a call on the version that is shown. What takes it off the list is sent once it is not undone. */
export function useSettleCall(): (call: CallResource, outcome: CallOutcome, name: string) => void {
  const notify = useNotify();
  const store = useStoreContext();
  const addUndoable = useAddUndoableMutation();
  const { mutate } = useWrite<CallResource>('calls');
  const setAside = (change: (ids: readonly string[]) => readonly string[]) =>
    store.setItem(SETTLING_CALLS, change(store.getItem<readonly string[]>(SETTLING_CALLS) ?? []));
  return (call, outcome, name) => {
    const { id, version } = call;
    const write = { path: `/${id}/outcome`, body: { outcome }, version };
    const message = `${name} : ${said[outcome]}`;
    if (outcome === 'call-again') {
      mutate(write, { onSuccess: () => notify(message, { type: 'success' }) });
      return;
    }
    const putBack = () => setAside((ids) => ids.filter((other) => other !== id));
    setAside((ids) => [...ids, id]);
    addUndoable(({ isUndo }) => {
      if (isUndo) putBack();
      else mutate(write, { onError: putBack });
    });
    notify(message, { type: 'success', undoable: true, autoHideDuration: 5000 });
  };
}
