import { serviceNames } from '@maillage/contracts/codes';
import type { ErasureResource } from '@maillage/contracts/http/directory';
import { Alert, Button, Stack } from '@mui/material';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Moment } from '../controls/Moment.js';
import { keptByServiceLabels } from '../i18n/person-labels.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useRead } from '../providers/use-read.js';

/** How far an erasure has come, until every service has said that it is done. */
export default function ErasurePage() {
  const { id = '' } = useParams();
  const { data, isPending, isFetching, error, refetch } = useRead<ErasureResource>('erasures', {
    path: `/${encodeURIComponent(id)}`,
    againWhile: (answer) => answer?.finishedAt === null,
  });
  return (
    <Stack spacing={2} sx={{ maxWidth: 720 }}>
      <Title title="Effacement d’une fiche" />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de l’effacement"
      />
      {data && (
        <>
          <div role="status">
            {data.finishedAt === null ? (
              <Alert severity="info">
                La fiche n’est déjà plus visible. Le reste s’efface : cela prend moins d’une minute,
                et se termine même si vous quittez cette page.
              </Alert>
            ) : (
              <Alert severity="success">
                L’effacement est terminé le <Moment at={data.finishedAt} /> : plus rien ne permet de
                retrouver cette personne.
              </Alert>
            )}
          </div>
          <Section
            flush
            title="Avancement"
            actions={
              data.finishedAt === null && (
                <Button size="small" disabled={isFetching} onClick={() => void refetch()}>
                  Vérifier à nouveau
                </Button>
              )
            }
          >
            {serviceNames.map((name) => {
              const at = data.done[name];
              return (
                <Row
                  key={name}
                  title={keptByServiceLabels[name]}
                  detail={at && <Moment at={at} />}
                  end={
                    <StatusLabel tone={at ? 'good' : 'neutral'}>
                      {at ? 'Effacé' : 'En cours'}
                    </StatusLabel>
                  }
                />
              );
            })}
          </Section>
          <Button
            component={Link}
            to="/beneficiaries"
            variant="outlined"
            sx={{ alignSelf: 'flex-start' }}
          >
            Revenir aux usagers
          </Button>
        </>
      )}
    </Stack>
  );
}
