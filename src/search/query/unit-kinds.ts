/** What the names of units end with, as a pattern. */
export const UNIT_KINDS = '支所|出張所|事務所|センター|グループ|チーム|担当|[部局課室係班区所]';
