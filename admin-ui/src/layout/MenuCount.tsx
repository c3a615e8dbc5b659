import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { useCallsToMake } from '../calls/use-calls-to-make.js';
import { useSession } from '../providers/session.js';
import { palette } from '../theme/theme.js';
import { useSettlements } from '../settlement/use-settlements.js';
import { useWorkshopsToSettle } from '../settlement/use-workshops-to-settle.js';
import { everything } from '../providers/data-provider.js';

const Mark = styled('span')({
  marginLeft: 'auto',
  padding: '1px 7px',
  borderRadius: 10,
  fontSize: '0.8rem',
  fontWeight: 700,
  color: palette.accent,
  backgroundColor: palette.accentTint,
});

const countedUpTo = 99;

function Count({ count, of }: { count: number; of: string }) {
  if (count === 0) return null;
  return (
    <Mark aria-label={`${String(count)} ${of}`} role="img">
      {count > countedUpTo ? `${String(countedUpTo)}+` : count}
    </Mark>
  );
}

/** Activities that wait for a confirmation. */
export function ToConfirmCount() {
  const { data = [] } = useGetList<ActivityResource>('activities', {
    filter: { status: 'to-confirm' },
    pagination: everything,
  });
  return <Count count={data.length} of="à confirmer" />;
}

/** Appointments and workshops whose time was taken away. */
export function ToSettleCount() {
  const { data } = useSettlements();
  const workshops = useWorkshopsToSettle();
  return <Count count={(data?.length ?? 0) + workshops.length} of="à régler" />;
}

/** Persons to call, in all houses of the active role. */
export function ToCallCount() {
  const { grants, role } = useSession();
  const houses = useMemo(() => {
    const held = grants.filter((grant) => grant.role === role && grant.scope === 'structure');
    return [...new Set(held.map(({ scopeId }) => scopeId))];
  }, [grants, role]);
  const count = useCallsToMake(houses).reduce((sum, { calls = [] }) => sum + calls.length, 0);
  return <Count count={count} of="à appeler" />;
}
