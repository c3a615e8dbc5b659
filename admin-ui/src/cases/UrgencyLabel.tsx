import type { Urgency } from '@maillage/contracts/codes';
import { urgencyLabels } from '../i18n/case-labels.js';
import { StatusLabel } from '../layout/StatusLabel.js';

export function UrgencyLabel({ urgency }: { urgency: Urgency }) {
  return (
    <StatusLabel tone={urgency === 'none' ? 'neutral' : 'bad'}>
      {urgencyLabels[urgency]}
    </StatusLabel>
  );
}
