-- The pandoc filter of the book: what the preparation named (`data-t`) becomes a call to the Typst function of
-- that name (book/pieces.typ), its `data-a-…` attributes the arguments. Pandoc strips `data-` from attributes.

local function quoted(value)
  return '"' .. value:gsub('\\', '\\\\'):gsub('"', '\\"') .. '"'
end

local function arguments(attributes)
  local found = {}
  for key, value in pairs(attributes) do
    if key:sub(1, 2) == 'a-' and key ~= 'a-enfants' then
      found[#found + 1] = key:sub(3) .. ': ' .. quoted(value)
    end
  end
  table.sort(found)
  return '(' .. table.concat(found, ', ') .. ')'
end

-- The last `;` ends the expression: without it, a bracket that follows would be read as one more argument.
local function opening(element)
  return '#' .. element.attributes.t .. arguments(element.attributes)
end

-- Blocks between raw brackets: cheaper by half than writing each cell apart.
local function raw(text)
  return pandoc.RawBlock('typst', text)
end

function Span(span)
  if span.attributes.t then
    local out = pandoc.Inlines({ pandoc.RawInline('typst', opening(span) .. '[') })
    out:extend(span.content)
    out:insert(pandoc.RawInline('typst', '];'))
    return out
  end
end

function Div(div)
  if not div.attributes.t then return nil end
  local out = pandoc.Blocks({})
  if div.attributes['a-enfants'] then
    out:insert(raw(opening(div):sub(1, -2) .. '['))
    for rank, block in ipairs(div.content) do
      out:insert(block)
      out:insert(raw(rank < #div.content and '], [' or ']);'))
    end
    return out
  end
  out:insert(raw(opening(div) .. '['))
  out:extend(div.content)
  out:insert(raw('];'))
  return out
end

local function length(cell)
  return #pandoc.utils.stringify(cell.contents)
end

-- Columns as wide as their words ask: the root of the mean, so that a long column does not starve the others.
local function widths(rows, count)
  local total, longest = {}, {}
  for _, row in ipairs(rows) do
    for rank, cell in ipairs(row.cells) do
      total[rank] = (total[rank] or 0) + length(cell)
      longest[rank] = math.max(longest[rank] or 0, length(cell))
    end
  end
  local out = {}
  for rank = 1, count do
    local mean = (total[rank] or 0) / math.max(#rows, 1)
    if (longest[rank] or 0) <= 14 then
      out[rank] = 'auto'
    else
      out[rank] = string.format('%.2ffr', math.sqrt(math.max(mean, 12)))
    end
  end
  local flexible = false
  for rank = 1, count do flexible = flexible or out[rank] ~= 'auto' end
  if not flexible then out[count] = '1fr' end
  return table.concat(out, ', ')
end

local function add_row(out, row, heads, header, title)
  for rank, cell in ipairs(row.cells) do
    local kind = header and title or (rank <= heads and 'tete-de-ligne' or 'cellule')
    local span = cell.col_span > 1 and ('colspan: ' .. cell.col_span .. ', ') or ''
    out:insert(raw(kind .. '(' .. span .. '['))
    out:extend(cell.contents)
    out:insert(raw(']), '))
  end
end

-- What is short stays in one piece: it reads better, and Typst lays a page out again for each note that it meets in
-- what may break.
local function whole(list)
  if #pandoc.utils.stringify(list) > 1400 then return nil end
  return { raw('#entier['), list, raw('];') }
end
BulletList = whole
OrderedList = whole

-- A term stays with what is said of it: Typst’s list of terms would leave it alone at the foot of a page.
function DefinitionList(list)
  local out, longest = pandoc.Blocks({}), 0
  for _, item in ipairs(list.content) do longest = math.max(longest, #pandoc.utils.stringify(item[1])) end
  for _, item in ipairs(list.content) do
    out:insert(raw(longest <= 22 and '#definition(a-cote: true, [' or '#definition(['))
    out:insert(pandoc.Plain(item[1]))
    out:insert(raw('])['))
    for _, blocks in ipairs(item[2]) do out:extend(blocks) end
    out:insert(raw('];'))
  end
  return out
end

function Table(tbl)
  local rows, heads = pandoc.List({}), 0
  for _, part in ipairs(tbl.bodies) do
    heads = math.max(heads, part.row_head_columns)
    rows:extend(part.body)
  end
  local all = rows:clone()
  all:extend(tbl.head.rows)
  local name = tbl.attributes.t == 'fiche' and 'tableau-fiche' or 'tableau'
  local short = #pandoc.utils.stringify(tbl) < 1400 and 'entier: true, ' or ''
  local out = pandoc.Blocks({ raw('#' .. name .. '(' .. short .. 'colonnes: (' .. widths(all, #tbl.colspecs) .. ',), entete: (') })
  for _, row in ipairs(tbl.head.rows) do add_row(out, row, heads, true, name == 'tableau' and 'tete' or 'titre-de-fiche') end
  out:insert(raw('), '))
  for _, row in ipairs(rows) do add_row(out, row, heads, false) end
  out:insert(raw(')'))
  return out
end
