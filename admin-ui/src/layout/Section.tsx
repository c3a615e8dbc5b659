import { Box, Paper, Stack, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without inner margin, for a table that goes to the edges. */
  readonly flush?: boolean;
  /** One of a list named after what it shows: two may share a name, so it is no landmark of the page. */
  readonly listed?: boolean;
}

/** A titled block of a screen. */
export function Section({ title, actions, children, flush = false, listed = false }: SectionProps) {
  const id = useId();
  return (
    <Paper
      {...(listed ? {} : { component: 'section', 'aria-labelledby': id })}
      sx={{ overflow: 'hidden' }}
    >
      <Stack
        direction="row"
        useFlexGap
        sx={{ px: 2, pt: 1.5, pb: flush ? 1 : 0, gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
      >
        <Typography id={id} variant="h2" sx={{ flexGrow: 1 }}>
          {title}
        </Typography>
        {actions}
      </Stack>
      <Box sx={flush ? { overflowX: 'auto' } : { p: 2 }}>{children}</Box>
    </Paper>
  );
}
