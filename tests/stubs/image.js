module.exports = 'image.png'
