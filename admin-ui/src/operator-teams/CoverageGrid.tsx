import type { CoverageLineResource } from '@maillage/contracts/http/directory';
import { Alert, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useRead } from '../providers/use-read.js';

/** Which operators a network can reach in which of its departments, said in words. */
export function CoverageGrid({ networkId }: { networkId: string }) {
  const { data, isPending, error, refetch } = useRead<{ data: CoverageLineResource[] }>(
    'coverage',
    { query: { networkId }, enabled: networkId !== '' },
  );
  if (networkId === '') {
    return <EmptyState title="Aucun réseau" detail="La couverture se lit pour un réseau." />;
  }
  const lines = data?.data ?? [];
  const departments = lines[0]?.departments.map(({ code }) => code) ?? [];
  const holes = lines.flatMap((line) =>
    line.departments
      .filter(({ teamIds }) => teamIds.length === 0)
      .map(({ code }) => (departments.length > 1 ? `${line.label} (${code})` : line.label)),
  );
  const cells = lines.length * departments.length;
  return (
    <Stack spacing={2}>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la couverture"
      />
      {holes.length > 0 && (
        <Alert severity="warning">
          Sans équipe joignable : {holes.join(', ')}. Aucune demande ne peut y être envoyée.
        </Alert>
      )}
      {data && (
        <Section flush title={`Couverture (${cells - holes.length} sur ${cells})`}>
          <Table size="small" aria-label="Couverture des opérateurs par département">
            <TableHead>
              <TableRow>
                <TableCell>Opérateur</TableCell>
                {departments.map((code) => (
                  <TableCell key={code}>Département {code}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {lines.map((line) => (
                <TableRow key={line.id}>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                    {line.label}
                  </TableCell>
                  {line.departments.map(({ code, teamIds }) => (
                    <TableCell key={code}>
                      {teamIds.length === 0 ? (
                        <StatusLabel tone="bad">Aucune équipe</StatusLabel>
                      ) : (
                        line.teams
                          .filter(({ id }) => teamIds.includes(id))
                          .map(({ name }) => name)
                          .join(', ')
                      )}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Section>
      )}
    </Stack>
  );
}
