import type { LegStatus as Status } from '@maillage/contracts/codes';
import { legStatusLabels } from '../i18n/case-labels.js';
import { StatusLabel, type Tone } from '../layout/StatusLabel.js';

const tones: Record<Status, Tone> = {
  pending: 'neutral',
  'in-progress': 'info',
  waiting: 'warn',
  resolved: 'good',
  refused: 'warn',
  transferred: 'neutral',
  closed: 'neutral',
};

export function LegStatus({ status, overdue = false }: { status: Status; overdue?: boolean }) {
  return (
    <>
      <StatusLabel tone={tones[status]}>{legStatusLabels[status]}</StatusLabel>
      {overdue && (
        <>
          {' '}
          <StatusLabel tone="bad">En souffrance</StatusLabel>
        </>
      )}
    </>
  );
}
