import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One line of a short list: what, details under it, something at the end. */
export function Row({
  title,
  detail,
  end,
}: {
  title: ReactNode;
  detail?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <Stack
      direction="row"
      spacing={1.5}
      sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider', alignItems: 'center' }}
    >
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography component="div" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {detail && (
          <Typography component="div" color="text.secondary" sx={{ fontSize: '0.85rem' }}>
            {detail}
          </Typography>
        )}
      </Box>
      {end}
    </Stack>
  );
}
