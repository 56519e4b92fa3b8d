/** Every text the database holds, for tests that look for what must not be there; `without` are columns that say why. */
export async function everythingStored(
  owner: <T>(sql: string, values?: unknown[]) => Promise<T[]>,
  without: string[] = []
): Promise<string> {
  const columns = await owner<{ table: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column
     from information_schema.columns c join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema in ('access', 'areas', 'audit', 'bookings', 'care', 'cases', 'certificates', 'field', 'intake', 'lists', 'money', 'notices', 'organisation', 'people', 'platform', 'printouts', 'reports', 'residents', 'statistics', 'support', 'two_ends', 'voice')
       and table_name not in ('area', 'seat') and data_type in ('text', 'jsonb', 'ARRAY', 'character varying')`
  )
  let all = ''
  for (const { table, column } of columns) {
    if (without.includes(`${table}.${column}`)) continue
    const found = await owner<{ value: string }>(
      `select distinct ${column}::text as value from ${table} where ${column} is not null`
    )
    all += found.map(row => row.value).join('\n')
  }
  return all
}
