/** A post as the contract shows it, for `p` of access.post on the day `$1`; the name of its area where it is known. */
export const postJson = `jsonb_build_object('id', p.id, 'role', p.role, 'area', p.area, 'areaName',
  (select a.name from areas.area a where a.code = p.area and a.valid @> $1::date), 'validFrom', p.valid_from, 'validTo', p.valid_to)`

/** The posts of `l` of access.login that hold on `$1` or will. */
export const postsJson = (condition: string): string =>
  `coalesce((select jsonb_agg(${postJson} order by p.valid_from, p.id) from access.post p
    where p.account_id = l.id and p.ended_at is null and (p.valid_to is null or p.valid_to >= $1) and ${condition}), '[]')`
