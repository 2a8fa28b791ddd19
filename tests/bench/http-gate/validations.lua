-- wrk -s validations.lua <url> -- <path> <type> <file>: every request sends the document in the file.
local sent

function init(arguments)
  local file = io.open(arguments[3], 'rb')
  sent = wrk.format('POST', arguments[1], { ['Content-Type'] = arguments[2] }, file:read('*a'))
  file:close()
end

function request()
  return sent
end
