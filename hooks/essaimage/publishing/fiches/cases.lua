-- Boxes that a reader can tick in Word and in LibreOffice: content controls, where pandoc only writes a sign.
local docx = '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
  .. '<w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
  .. '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
  .. '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>'
  .. '<w:t>☐</w:t></w:r></w:sdtContent></w:sdt>'
local odt = '<loext:content-control xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
  .. ' loext:checkbox="true" loext:checked="false" loext:checked-state="☒" loext:unchecked-state="☐">☐</loext:content-control>'

function Span(span)
  if not span.classes:includes("case") then return nil end
  if FORMAT:match("docx") then return pandoc.RawInline("openxml", docx) end
  return pandoc.RawInline("opendocument", odt)
end
