/**
 * Writes an opening with some of its weeks. KEYS: the opening, its longest free stretches, then one for each week.
 * ARGV: turn, prefix of the hashes of motives, opening id, its reference, its motives, how many seconds weeks are kept,
 * then for each week its text, its steps and their place. What carries a later turn is left.
 */
export const WRITE_OPENING = `
local turn = tonumber(ARGV[1])
local function later(value) return value and tonumber(string.match(value, '^%d+')) > turn end
local known = redis.call('GET', KEYS[1])
if not later(known) then
  if known then
    for code in string.gmatch(string.match(known, '^%d+ ?(.*)$'), '%S+') do
      redis.call('HDEL', ARGV[2] .. code, ARGV[3])
    end
  end
  for code in string.gmatch(ARGV[5], '%S+') do
    redis.call('HSET', ARGV[2] .. code, ARGV[3], ARGV[4])
  end
  redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[5])
end
local at = 7
for week = 3, #KEYS do
  if not later(redis.call('HGET', KEYS[week], ARGV[3])) then
    redis.call('HSET', KEYS[week], ARGV[3], ARGV[1] .. ' ' .. ARGV[at])
    redis.call('EXPIRE', KEYS[week], ARGV[6])
    redis.call('SETRANGE', KEYS[2], ARGV[at + 2], ARGV[at + 1])
  end
  at = at + 3
end
`;

/**
 * Forgets an opening, but not in which turn. KEYS: the opening, its longest free stretches. ARGV: turn, prefix of
 * the hashes of motives, opening id.
 */
export const REMOVE_OPENING = `
local known = redis.call('GET', KEYS[1])
if known and tonumber(string.match(known, '^%d+')) > tonumber(ARGV[1]) then return end
if known then
  for code in string.gmatch(string.match(known, '^%d+ ?(.*)$'), '%S+') do
    redis.call('HDEL', ARGV[2] .. code, ARGV[3])
  end
end
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[1], ARGV[1], 'EX', 86400)
`;
