import { Stack, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useSession } from '../providers/session.js';
import { SettlementRows } from './SettlementRows.js';
import { useSettlements } from './use-settlements.js';
import { useWorkshopsToSettle } from './use-workshops-to-settle.js';
import { WorkshopsToSettle } from './WorkshopsToSettle.js';

/** « À régler »: appointments whose time an absence, a closure, a suspension or a departure took away. */
export default function ToSettlePage() {
  const { role } = useSession();
  const workshops = useWorkshopsToSettle();
  const { data, isPending, error, refetch } = useSettlements();
  const title = `Rendez-vous à régler${data ? ` (${data.length})` : ''}`;
  return (
    <Stack spacing={2}>
      <Title title="À régler" />
      <Typography>
        Ces rendez-vous tombent sur une absence, une fermeture, ou chez un membre suspendu ou qui ne
        reçoit plus dans la maison. Ils restent ici tant que personne ne les a
        {role === 'coordinator'
          ? ' réglés : confiez-les à un collègue de la maison, ou laissez la maison les déplacer ou les annuler.'
          : ' confiés à un collègue, déplacés ou annulés.'}
      </Typography>
      <WorkshopsToSettle workshops={workshops} />
      <Section flush title={title}>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des rendez-vous à régler"
        />
        {data?.length === 0 && (
          <EmptyState
            title={workshops.length > 0 ? 'Aucun rendez-vous à régler' : 'Rien à régler'}
            detail="Quand une absence ou une fermeture touche des rendez-vous, ils apparaissent ici."
          />
        )}
        {data && data.length > 0 && <SettlementRows settlements={data} label={title} />}
      </Section>
    </Stack>
  );
}
