import { Box } from '@mui/material';
import { Fragment, type ReactNode } from 'react';

/** A value under its name; `screen`: not printed. */
type Fact = readonly [name: string, value: ReactNode, where?: 'screen' | undefined];

/** Names and values, two columns. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(7rem, auto) 1fr',
        columnGap: 2,
        rowGap: 0.5,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {facts.map(([name, value, where]) => {
        const className = where === 'screen' ? 'no-print' : undefined;
        return (
          <Fragment key={name}>
            <dt className={className}>{name}</dt>
            <dd className={className}>{value}</dd>
          </Fragment>
        );
      })}
    </Box>
  );
}
