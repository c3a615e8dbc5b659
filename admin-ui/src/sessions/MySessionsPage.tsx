import type { OwnSessionResource } from '@maillage/contracts/http/gateway';
import { Button, Stack, Typography } from '@mui/material';
import { Title, useNotify } from 'react-admin';
import { Moment } from '../controls/Moment.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';

/** Where one is signed in, and how to sign out there from here. */
export default function MySessionsPage() {
  const notify = useNotify();
  const { data, isPending, error, refetch } = useRead<{ data: OwnSessionResource[] }>('sessions');
  const end = useWrite('sessions', { onSuccess: () => notify('La session est fermée.') });
  const sessions = data?.data ?? [];
  const others = sessions.filter(({ current }) => !current);
  return (
    <Stack spacing={2}>
      <Title title="Mes sessions" />
      <Typography color="text.secondary">
        Les appareils où votre compte est ouvert. Si vous n’en reconnaissez pas un, fermez-le et
        prévenez le coordinateur de votre réseau.
      </Typography>
      <Section
        flush
        title="Sessions ouvertes"
        actions={
          others.length > 0 && (
            <Button
              color="error"
              disabled={end.isPending}
              onClick={() => end.mutate({ path: '/revoke-others' })}
            >
              Fermer toutes les autres
            </Button>
          )
        }
      >
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="de vos sessions"
        />
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={session.device}
            detail={
              <>
                Ouverte <Moment at={session.signedInAt} />, utilisée en dernier{' '}
                <Moment at={session.lastUsedAt} />
              </>
            }
            end={
              session.current ? (
                <StatusLabel tone="good">Cet appareil</StatusLabel>
              ) : (
                <Button
                  color="error"
                  disabled={end.isPending}
                  aria-label={`Fermer la session ${session.device}`}
                  onClick={() => end.mutate({ path: `/${session.id}`, method: 'DELETE' })}
                >
                  Fermer
                </Button>
              )
            }
          />
        ))}
      </Section>
    </Stack>
  );
}
