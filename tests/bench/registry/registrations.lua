-- wrk -s registrations.lua <url> -- <tag> <subjects> <authorization>: every request registers a schema that nobody has seen, in
-- the next of so many subjects.
local tag, subjects, authorization, number
local properties = {}
for index = 1, 8 do
  properties[index] = '\\"veld' .. index .. '\\":{\\"type\\":\\"string\\",\\"maxLength\\":' .. index * 20 .. '}'
end
local rest = '\\"type\\":\\"object\\",\\"required\\":[\\"veld1\\",\\"veld2\\"],\\"properties\\":{'
  .. table.concat(properties, ',') .. '}}","schemaType":"JSON"}'

function init(arguments)
  tag, subjects, authorization, number = arguments[1], tonumber(arguments[2]), arguments[3], 0
end

function request()
  number = number + 1
  local body = '{"schema":"{\\"title\\":\\"' .. tag .. '-' .. number .. '\\",' .. rest
  local headers = { ['Content-Type'] = 'application/vnd.schemaregistry.v1+json', ['Authorization'] = authorization }
  return wrk.format('POST', '/subjects/meting-' .. number % subjects .. '/versions', headers, body)
end
